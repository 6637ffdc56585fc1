### Keeping house, export and the command line, Hebrew.
