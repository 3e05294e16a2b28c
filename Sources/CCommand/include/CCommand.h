// What the command does before everything else, the Swift runtime included: it forgets variables that would choose the tables
// of ICU or what the runtime reports. Nobody who starts the command, such as a directory server, has to clear them.
#ifndef CCOMMAND_H
#define CCOMMAND_H
#endif
