// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** A raw poem alone, in large letters; the same key, or Esc, leads back. */
final class LargePoem {
	private static final int LARGER = 5;
	private static final int EDGE = 48;

	private LargePoem() {
	}

	static void open(OreDesk desk) {
		desk.read().ifPresent(reading -> open(desk.shell(), reading.text()));
	}

	private static void open(Shell parent, String words) {
		Shell shell = new Shell(parent, SWT.APPLICATION_MODAL | SWT.RESIZE | SWT.TITLE | SWT.CLOSE);
		shell.setText("Raw Poem");
		shell.setLayout(new FillLayout());
		StyledText text = Spoken.name(new StyledText(shell, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "Raw poem");
		text.setAlwaysShowScrollBars(false);
		Font font = FontDescriptor.createFrom(JFaceResources.getFont(Fonts.POEM)).increaseHeight(LARGER).createFont(text.getDisplay());
		text.addDisposeListener(event -> font.dispose());
		text.setFont(font);
		Fonts.lead(text, Fonts.POEM_LEADING);
		text.setMargins(EDGE, EDGE, EDGE, EDGE);
		text.setText(words);
		Ink.follow(text, any -> {
			text.setBackground(Ink.PANE.get());
			text.setForeground(Ink.INK.get());
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		text.addListener(SWT.KeyDown, event -> close(shell, event));
		Rectangle over = parent.getBounds();
		int width = Math.min(over.width * 3 / 4, 900);
		int height = over.height * 4 / 5;
		shell.setBounds(over.x + (over.width - width) / 2, over.y + (over.height - height) / 2, width, height);
		shell.open();
		text.setFocus();
	}

	private static void close(Shell shell, Event event) {
		if (event.keyCode == SWT.ESC || event.keyCode == ' ' || event.keyCode == SWT.CR) shell.close();
	}
}
