-- ARGV: id, tokens (-1 unknown), verdict (good, fault, neither), pause of the key (ms), failures that open the breaker, for how long (ms).
local id, time = ARGV[1], now()

for _, scope in ipairs({ provider, key }) do
  redis.call('ZREM', scope.leases, id)
  if tonumber(ARGV[2]) >= 0 and redis.call('HEXISTS', scope.tokens, id) == 1 then
    redis.call('HSET', scope.tokens, id, ARGV[2])
  end
end

local pause = tonumber(ARGV[4])
if pause > 0 and time + pause > tonumber(redis.call('GET', cooling) or 0) then
  redis.call('SET', cooling, text(time + pause), 'PX', text(pause))
end

if ARGV[3] == 'good' then
  redis.call('DEL', breaker)
elseif ARGV[3] == 'fault' then
  local open_for = tonumber(ARGV[6])
  if redis.call('HINCRBY', breaker, 'failures', 1) >= tonumber(ARGV[5]) then
    redis.call('HSET', breaker, 'until', text(time + open_for))
  end

  -- Failures long past do not count together with new ones.
  redis.call('PEXPIRE', breaker, text(2 * open_for))
end

return 0
