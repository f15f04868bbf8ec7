-- ARGV: id, number of the claim, verb, time (ms). Returns 1, or 0 when the caller no longer holds the lease.
local id, time = ARGV[1], tonumber(ARGV[4])
if redis.call('HGET', attempts, id) ~= ARGV[2] or not redis.call('ZSCORE', leases, id) then
  return 0
end

if ARGV[3] == 'extend' then
  redis.call('ZADD', leases, text(now() + time), id)
  return 1
end

redis.call('ZREM', leases, id)
if ARGV[3] == 'complete' then
  redis.call('HDEL', jobs, id)
  redis.call('HDEL', attempts, id)
elseif ARGV[3] == 'retry' then
  redis.call('ZADD', delayed, text(now() + time), id)
elseif ARGV[3] == 'bury' then
  redis.call('ZADD', dead, text(now()), id)
else
  make_ready(id)
end

return 1
