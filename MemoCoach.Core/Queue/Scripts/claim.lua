-- ARGV: count, lease (ms). Returns for each job its record and the number of this claim.
if redis.call('EXISTS', paused) == 1 then
  return {}
end

local virtual = tonumber(redis.call('GET', virtual_time) or 0)
local deadline = text(now() + tonumber(ARGV[2]))
local claims = {}
for _, id in ipairs(redis.call('ZRANGE', ready, 0, tonumber(ARGV[1]) - 1)) do
  local record = redis.call('HGET', jobs, id)
  -- A job that comes back keeps its start tag, so the virtual time may be ahead of it already.
  virtual = math.max(virtual, start_of(record))
  redis.call('ZREM', ready, id)
  redis.call('ZADD', leases, deadline, id)
  claims[#claims + 1] = record
  claims[#claims + 1] = redis.call('HINCRBY', attempts, id, 1)
end

if #claims > 0 then
  redis.call('SET', virtual_time, text(virtual))
  -- These writers would start at the virtual time in any case.
  redis.call('ZREMRANGEBYSCORE', finish_times, '-inf', text(virtual))
end

return claims
