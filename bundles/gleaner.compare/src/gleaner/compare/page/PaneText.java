// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.page;

import gleaner.compare.figure.Figures;
import gleaner.compare.layout.Header;
import gleaner.compare.xray.Xray;
import java.util.List;

/**
 * What one pane has come to.
 *
 * @param poems in their order
 * @param xrays what its own model expected, of each poem; empty if nobody asked
 */
public record PaneText(Header header, List<String> poems, Figures figures, List<Xray> xrays) {
	public PaneText {
		poems = List.copyOf(poems);
		xrays = List.copyOf(xrays);
	}
}
