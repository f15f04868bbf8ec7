-- Returns the numbers of ready, leased, delayed and dead jobs, and 1 while the queue is paused.
return {
  redis.call('ZCARD', ready),
  redis.call('ZCARD', leases),
  redis.call('ZCARD', delayed),
  redis.call('ZCARD', dead),
  redis.call('EXISTS', paused),
}
