-- Comes before every other script: the names of the keys in the order of PermitKeys.For, and what both scripts need.
local breaker = KEYS[1] -- hash: failures, until (ms)
local cooling = KEYS[2] -- end of the key's pause (ms)
local provider = { requests = KEYS[3], tokens = KEYS[4], leases = KEYS[5] } -- sorted set: id by time; hash: id to tokens; sorted set: id by lease's end
local key = { requests = KEYS[6], tokens = KEYS[7], leases = KEYS[8] }

-- Milliseconds since 1970 by the server's clock.
local function now()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- A plain number as text; Lua would write large ones in scientific notation.
local function text(number)
  return string.format('%.0f', number)
end

