-- Returns how many delayed jobs and how many lapsed leases became ready.
local limit = 200 -- of each, so that a round stays short for everyone else

local function move_due(key, time)
  local ids = redis.call('ZRANGEBYSCORE', key, '-inf', time, 'LIMIT', 0, limit)
  for _, id in ipairs(ids) do
    redis.call('ZREM', key, id)
    make_ready(id)
  end

  return #ids
end

local time = text(now())
return { move_due(delayed, time), move_due(leases, time) }
