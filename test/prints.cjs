// Prints when it is told to, as a library might at any time.
process.on('SIGUSR2', () => console.log('printed'));
