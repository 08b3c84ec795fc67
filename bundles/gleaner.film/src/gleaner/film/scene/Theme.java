// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import java.awt.Color;

/**
 * The colours of a film: those of the window, light or dark, and those of a stage.
 *
 * @param board behind the panes
 * @param pane the paper of a pane
 * @param ink text
 * @param dim what keeps in the background
 * @param line hairlines
 * @param caret where text comes
 */
public record Theme(Color board, Color pane, Color ink, Color dim, Color line, Color caret) {
	public static final Theme LIGHT = of(0xEFEBE3, 0xFBF9F4, 0x26231F, 0x6A645A, 0xDDD6C9, 0x6A645A);
	public static final Theme DARK = of(0x181614, 0x201E1B, 0xE8E2D6, 0xA39B8E, 0x35312C, 0xA39B8E);

	private static Theme of(int board, int pane, int ink, int dim, int line, int caret) {
		return new Theme(new Color(board), new Color(pane), new Color(ink), new Color(dim), new Color(line), new Color(caret));
	}
}
