// SPDX-License-Identifier: EPL-2.0
/**
 * What each pane is told: engine, corpora with their weights, settings, prompt, seed, length, diversity. {@link gleaner.desk.mix.MixModel}
 * holds it for the whole window and knows no widgets; the Mix view edits it, the Debris view streams by it.
 */
package gleaner.ui.glean.mix;
