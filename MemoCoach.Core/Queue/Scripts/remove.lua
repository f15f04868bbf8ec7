-- ARGV: id. Returns 1, or 0 when there is no such job.
local id = ARGV[1]
for _, key in ipairs({ ready, leases, delayed, dead }) do
  redis.call('ZREM', key, id)
end

redis.call('HDEL', attempts, id)
return redis.call('HDEL', jobs, id)
