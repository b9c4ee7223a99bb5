/** Loaded before the server: when the launcher is killed, the server closes too instead of holding port and database. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
