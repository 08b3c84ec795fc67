// SPDX-License-Identifier: EPL-2.0
/** The voice of whoever performs: microphones, levels, and the file it is written into. */
package gleaner.performance.sound;
