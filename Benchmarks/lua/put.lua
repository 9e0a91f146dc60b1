-- Each request puts a new entry of one of the members, on one of the days.
-- Arguments: a file with a token at the beginning of each line, the days, a seed, and (or none) where to write the ids that were acknowledged.
local members, days, counter, thread, kept = {}, {}, 0, 0, nil

function setup(t)
  thread = thread + 1
  t:set("number", thread)
end

function init(args)
  math.randomseed(number * 7919 + tonumber(args[3]))
  for line in io.lines(args[1]) do members[#members + 1] = "Bearer " .. line:match("^(%S+)") end
  for day in args[2]:gmatch("%S+") do days[#days + 1] = day end
  if args[4] and args[4] ~= "" then
    kept = io.open(args[4] .. "." .. number, "w")
    -- Only now: wrk keeps whole answers where somebody wants to read them.
    function response(status, _, body)
      if status ~= 201 then return end
      kept:write(body:match('"id":"(%x%x%x%x%x%x%x%x%-[%x%-]+)"'), "\n")
      kept:flush()
    end
  end
end

local function id()
  counter = counter + 1
  local t = os.time() * 1000 + counter % 1000
  return string.format("%08x-%04x-7%03x-8%03x-%04x%04x%04x", math.floor(t / 65536), t % 65536, counter % 4096,
    math.random(0, 4095), number * 256 + math.random(0, 255), math.random(0, 65535), math.random(0, 65535))
end

function request()
  return wrk.format("PUT", "/v1/entries/" .. id(), {
    ["authorization"] = members[math.random(#members)],
    ["content-type"] = "application/json",
  }, string.format('{"action":"walk","quantity":0.%d5,"unit":"km","day":"%s","habit":false}',
    math.random(0, 3), days[math.random(#days)]))
end

done = dofile("Benchmarks/lua/report.lua")
