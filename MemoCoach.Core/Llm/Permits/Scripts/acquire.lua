-- ARGV: id, tokens, window (ms), lease (ms), probe (ms), then for provider and key each: concurrency, requests, tokens per window; 0 is no limit.
-- Returns verdict and milliseconds to wait: 0 granted, 1 breaker open, 2 key cooling, 3 no room.
local id, wanted, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local time = now()

local function limits(first)
  return { concurrency = tonumber(ARGV[first]), requests = tonumber(ARGV[first + 1]), tokens = tonumber(ARGV[first + 2]) }
end

local function drop_past(scope)
  redis.call('ZREMRANGEBYSCORE', scope.leases, '-inf', text(time))
  for _, past in ipairs(redis.call('ZRANGEBYSCORE', scope.requests, '-inf', text(time - window))) do
    redis.call('ZREM', scope.requests, past)
    redis.call('HDEL', scope.tokens, past)
  end
end

local function used_tokens(scope)
  local sum = 0
  for _, tokens in ipairs(redis.call('HVALS', scope.tokens)) do
    sum = sum + tonumber(tokens)
  end

  return sum
end

local function wait_for(scope, limit)
  drop_past(scope)
  if (limit.requests > 0 and redis.call('ZCARD', scope.requests) >= limit.requests)
    or (limit.tokens > 0 and used_tokens(scope) + wanted > limit.tokens) then
    local oldest = redis.call('ZRANGE', scope.requests, 0, 0, 'WITHSCORES')
    return oldest[2] and tonumber(oldest[2]) + window - time + 1 or window
  end

  return limit.concurrency > 0 and redis.call('ZCARD', scope.leases) >= limit.concurrency and 50 or 0
end

local function take(scope, limit)
  local lease = tonumber(ARGV[4])
  if limit.requests > 0 or limit.tokens > 0 then
    redis.call('ZADD', scope.requests, text(time), id)
    redis.call('HSET', scope.tokens, id, text(wanted))
    redis.call('PEXPIRE', scope.requests, text(window + lease))
    redis.call('PEXPIRE', scope.tokens, text(window + lease))
  end

  if limit.concurrency > 0 then
    redis.call('ZADD', scope.leases, text(time + lease), id)
    redis.call('PEXPIRE', scope.leases, text(lease))
  end
end

local open_until = tonumber(redis.call('HGET', breaker, 'until') or 0)
if open_until > time then
  return { 1, open_until - time }
end

local pause = tonumber(redis.call('GET', cooling) or 0) - time
if pause > 0 then
  return { 2, pause }
end

local provider_limits, key_limits = limits(6), limits(9)
local wait = math.max(wait_for(provider, provider_limits), wait_for(key, key_limits))
if wait > 0 then
  return { 3, wait }
end

take(provider, provider_limits)
take(key, key_limits)
if open_until > 0 then
  -- The breaker was open: this call tries whether the provider is back, and the others go on waiting for what it finds.
  redis.call('HSET', breaker, 'until', text(time + tonumber(ARGV[5])))
end

return { 0, 0 }
