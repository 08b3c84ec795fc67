// SPDX-License-Identifier: EPL-2.0
/** The words that belong to a studio alone. */
package gleaner.studio.lexicon;
