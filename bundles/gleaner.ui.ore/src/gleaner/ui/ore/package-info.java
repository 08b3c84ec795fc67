// SPDX-License-Identifier: EPL-2.0
/** The room Ore: raw poems by the ten thousand, sifted by a sentence, marked by one key, ranked by the ear; and their inventions. */
package gleaner.ui.ore;
