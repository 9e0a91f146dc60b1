-- Reads one address, with a member's token where one is given.
function init(args)
  if args[1] and args[1] ~= "" then wrk.headers["authorization"] = "Bearer " .. args[1] end
end

function done(summary, latency)
  io.write(string.format("RATE %.0f P50 %.2f P99 %.2f ERRORS %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
