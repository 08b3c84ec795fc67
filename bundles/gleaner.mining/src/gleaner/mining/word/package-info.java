// SPDX-License-Identifier: EPL-2.0
/** The inventions of raw poems, and making new ones. */
package gleaner.mining.word;
