// SPDX-License-Identifier: EPL-2.0
/**
 * The Debris view: one to four streams of raw text side by side.
 *
 * <p>How text comes to the screen: an engine's thread ({@link gleaner.desk.stream.Stream}) writes each piece to the debris file and then
 * into a bounded {@link gleaner.desk.stream.LiveText}, where it blocks while the reader is behind. Once a frame the UI thread takes
 * one batch per pane ({@link gleaner.ui.Frames}, {@link gleaner.desk.stream.Pace}) and shows it through a
 * {@link gleaner.desk.stream.PaneWindow}, which knows where in the debris each character on the screen stands. No engine's thread ever
 * touches a widget, and nothing on the UI thread ever waits for a file or an engine.
 */
package gleaner.ui.glean.debris;
