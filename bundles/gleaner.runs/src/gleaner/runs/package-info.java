// SPDX-License-Identifier: EPL-2.0
/**
 * Training threads as their folders tell of them: cards, losses, models, and the program that is at work on one. Nothing here trains:
 * {@code gleaner train} does, in a process of its own, and the folder is the whole protocol. What lies where in it and how it is written is
 * known here alone: {@link gleaner.runs.RunFolder} names the files, and each kind of file is written and read by the classes that it refers
 * to. Whoever trains writes with them, everybody else reads.
 */
package gleaner.runs;
