-- Reads one address as one member after another: GROUP in it stands for the member's group.
-- Arguments: a file with a token and a group a line (or none), how many of its lines.
local requests, number = {}, 0

function init(args)
  if args[1] and args[1] ~= "" then
    for line in io.lines(args[1]) do
      local token, group = line:match("^(%S+) (%S+)")
      requests[#requests + 1] = wrk.format("GET", (wrk.path:gsub("GROUP", group)), { ["authorization"] = "Bearer " .. token })
      if #requests == tonumber(args[2]) then break end
    end
  else
    requests[1] = wrk.format("GET", wrk.path)
  end
end

function request()
  number = number % #requests + 1
  return requests[number]
end

done = dofile("Benchmarks/lua/report.lua")
