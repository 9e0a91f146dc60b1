-- Puts entries as put.lua does, and with the same arguments, but each connection only ten a second.
dofile("Benchmarks/lua/put.lua")

function delay() return 100 end
