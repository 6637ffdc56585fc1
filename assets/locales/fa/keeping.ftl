### Keeping house, export and the command line, Persian.
