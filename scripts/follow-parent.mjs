// Loaded into every Node program that a command starts: the program ends when the command ends, even by kill -9.
// The mark is removed so that the program's own workers, which keep their own channel, are left alone.
if (process.send && process.env.FOLLOW_PARENT) {
  delete process.env.FOLLOW_PARENT
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 5000).unref()
    // Nobody is there to be told: the port must be free for a new start at once.
    process.kill(process.pid, 'SIGINT')
  })
  process.channel?.unref()
}
