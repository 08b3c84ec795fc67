// SPDX-License-Identifier: EPL-2.0
/** What an opened mix has to draw from, and what is known of single words. */
package gleaner.engine.substitution.stock;
