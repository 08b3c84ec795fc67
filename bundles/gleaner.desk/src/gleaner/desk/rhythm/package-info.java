// SPDX-License-Identifier: EPL-2.0
/** What is heard of a poem: syllables, beats, rhyme, and how it stands beside the lines. */
package gleaner.desk.rhythm;
