-- Generic cell rate algorithm (ATM Forum, Traffic Management Specification 4.0, section 4.4.3), in microseconds by the server's clock.
-- KEYS[1]: when the next request would be on time. ARGV[1]: microseconds between requests at the steady rate. ARGV[2]: how many may come at once.
-- Returns 0 if the request is within the limit, otherwise the microseconds to wait.
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local interval = tonumber(ARGV[1])
local due = tonumber(redis.call('GET', KEYS[1]) or now)
if due < now then
  due = now
end

local wait = due + interval - interval * tonumber(ARGV[2]) - now
if wait > 0 then
  return math.ceil(wait)
end

redis.call('SET', KEYS[1], string.format('%.0f', due + interval), 'PX', math.ceil((due + interval - now) / 1000))
return 0
