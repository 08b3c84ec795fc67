// SPDX-License-Identifier: EPL-2.0
/**
 * The engine <em>substitution</em>: poems of a corpus are made anew, word by word. What a word becomes is decided by strategies
 * ({@link gleaner.engine.substitution.strategy}), whose offers a {@code Chooser} holds against what the poet wants kept.
 */
package gleaner.engine.substitution;
