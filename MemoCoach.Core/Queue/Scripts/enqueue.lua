-- ARGV: id, writer, cost (1 / weight), JSON. Returns 1, or 0 when the job already waits or runs.
local id, writer, cost = ARGV[1], ARGV[2], tonumber(ARGV[3])
if redis.call('ZSCORE', ready, id) or redis.call('ZSCORE', leases, id) or redis.call('ZSCORE', delayed, id) then
  return 0
end

local start = math.max(tonumber(redis.call('GET', virtual_time) or 0), tonumber(redis.call('ZSCORE', finish_times, writer) or 0))
redis.call('ZADD', finish_times, text(start + cost), writer)
redis.call('ZREM', dead, id)
redis.call('HSET', jobs, id, text(start) .. ' ' .. ARGV[4])
make_ready(id)
return 1
