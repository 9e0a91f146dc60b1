-- Each request creates a record of PocketBase with the fields of an entry. Arguments: the days, a seed.
local days, thread = {}, 0

function setup(t)
  thread = thread + 1
  t:set("number", thread)
end

function init(args)
  math.randomseed(number * 7919 + tonumber(args[2]))
  for day in args[1]:gmatch("%S+") do days[#days + 1] = day end
end

function request()
  return wrk.format("POST", nil, { ["content-type"] = "application/json" }, string.format(
    '{"member":"member%04d","action":"walk","quantity":0.%d5,"unit":"km","day":"%s","habit":false}',
    math.random(0, 599), math.random(0, 3), days[math.random(#days)]))
end

done = dofile("Benchmarks/lua/report.lua")
