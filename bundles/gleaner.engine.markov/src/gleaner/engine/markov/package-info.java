// SPDX-License-Identifier: EPL-2.0
/**
 * The Markov engine. Text is taken apart into {@link gleaner.engine.markov.Units}, numbered by a
 * {@link gleaner.engine.markov.Vocabulary} and laid out in {@link gleaner.engine.markov.Tokens}; a
 * {@link gleaner.engine.markov.ContextIndex} sorts its positions by what stands before them. A stream is a
 * {@link gleaner.engine.markov.Walk} along those positions, watched by a {@link gleaner.engine.markov.QuotationGuard}, and a
 * {@link gleaner.engine.markov.Draft} that turns its steps into poems.
 */
package gleaner.engine.markov;
