-- Each request puts a new entry of one of the members, on one of the last 28 days.
local members, days, counter, thread = {}, {}, 0, 0

function setup(t)
  thread = thread + 1
  t:set("number", thread)
end

function init(args)
  math.randomseed(number * 7919 + tonumber(args[3] or "1"))
  for line in io.lines(args[1]) do
    local token = line:match("^(%S+)")
    members[#members + 1] = "Bearer " .. token
  end
  for day in args[2]:gmatch("%S+") do days[#days + 1] = day end
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
  }, string.format('{"action":"ev-trip","quantity":%d.5,"unit":"km","day":"%s","habit":false}',
    math.random(0, 3), days[math.random(#days)]))
end

local bad = 0
function response(status) if status ~= 200 and status ~= 201 then bad = bad + 1 end end
function done(summary, latency)
  io.write(string.format("RATE %.0f P50 %.2f P99 %.2f ERRORS %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
