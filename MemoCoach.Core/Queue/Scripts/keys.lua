-- Comes before every other script: the names of the keys in the order of QueueKeys.All, and what several scripts need.
local ready = KEYS[1]        -- sorted set: id by start tag
local jobs = KEYS[2]         -- hash: id to start tag, a space, and the job's JSON
local leases = KEYS[3]       -- sorted set: id by the lease's end (ms)
local attempts = KEYS[4]     -- hash: id to the number of its last claim
local delayed = KEYS[5]      -- sorted set: id by the time of its next attempt (ms)
local dead = KEYS[6]         -- sorted set: id by the time of its burial (ms)
local virtual_time = KEYS[7] -- the highest start tag claimed
local finish_times = KEYS[8] -- sorted set: writer by finish tag
local paused = KEYS[9]       -- present while nothing may be claimed

-- Milliseconds since 1970 by the server's clock.
local function now()
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- A plain number as text; Lua would write large ones in scientific notation.
local function text(number)
  return string.format('%.0f', number)
end

local function start_of(record)
  return tonumber(string.match(record, '^%d+'))
end

local function make_ready(id)
  redis.call('ZADD', ready, text(start_of(redis.call('HGET', jobs, id))), id)
end

