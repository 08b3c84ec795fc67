// SPDX-License-Identifier: EPL-2.0
/**
 * One poem at every age of a model: all models of a thread go on from the same prompt, with the same seed, diversity and length.
 * {@link gleaner.lifeline.Voicing} lets a model speak, or knows what it said; {@link gleaner.lifeline.LifeLine} is what is known of one
 * thread, and {@link gleaner.lifeline.Ahead} makes what is missing, nearest to the poet first. No screen is needed for any of it.
 */
package gleaner.lifeline;
