// SPDX-License-Identifier: EPL-2.0
/**
 * What engines would say next at a place in a poem, word by word, and how they fill a gap between words that stay: one decoder for every
 * engine, whatever units it goes by.
 */
package gleaner.voice.chorus;
