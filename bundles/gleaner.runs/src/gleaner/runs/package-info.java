/**
 * Training threads as their folders tell of them: cards, losses, models, and the program that is at work on one. Nothing here trains:
 * {@code gleaner train} does, in a process of its own, and the folder is the whole protocol.
 */
package gleaner.runs;
