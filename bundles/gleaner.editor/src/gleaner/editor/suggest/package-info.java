// SPDX-License-Identifier: EPL-2.0
/**
 * What could stand in a poem's place: one small window for all gestures. Whoever has something to offer implements
 * {@link gleaner.desk.suggest.SuggestionSource} as a component.
 */
package gleaner.editor.suggest;
