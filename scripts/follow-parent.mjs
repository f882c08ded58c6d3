// Loaded into every Node program that a command starts: the program ends when the command ends, even by kill -9.
// The mark is removed so that the program's own workers, which keep their own channel, are left alone.
if (process.send && process.env.FOLLOW_PARENT) {
  delete process.env.FOLLOW_PARENT
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 5000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel?.unref()
}
