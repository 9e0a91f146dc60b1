-- What every load says at its end, on one line.
return function(summary, latency)
  local errors = summary.errors
  io.write(string.format("RATE %.0f P50 %.2f P99 %.2f MAX %.1f ERRORS %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
