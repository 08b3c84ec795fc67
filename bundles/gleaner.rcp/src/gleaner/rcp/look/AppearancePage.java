// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import gleaner.ui.Fonts;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Theme and text sizes. */
public class AppearancePage extends PreferencePage implements IWorkbenchPreferencePage {
	private final List<Button> themes = new ArrayList<>();
	private Spinner poem;
	private Spinner debris;

	@Override
	public void init(IWorkbench workbench) {
		setDescription("The look of the window.");
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 10).margins(0, 8).applyTo(area);
		label(area, "Theme");
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(Theme.values().length).spacing(12, 0).applyTo(row);
		for (Theme theme : Theme.values()) {
			Button button = new Button(row, SWT.RADIO);
			button.setText(theme.label);
			button.setSelection(theme == Theme.chosen());
			themes.add(button);
		}
		poem = size(area, "Text of poems, in points", Fonts.POEM);
		debris = size(area, "Text of debris, in points", Fonts.DEBRIS);
		return area;
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private static Spinner size(Composite area, String name, String font) {
		label(area, name);
		Spinner size = Spoken.name(new Spinner(area, SWT.BORDER), name);
		size.setValues(height(font), Fonts.SMALLEST, Fonts.LARGEST, 0, 1, 4);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(size);
		return size;
	}

	private static int height(String font) {
		return JFaceResources.getFontRegistry().getFontData(font)[0].getHeight();
	}

	@Override
	protected void performDefaults() {
		for (Theme theme : Theme.values())
			themes.get(theme.ordinal()).setSelection(theme == Theme.SYSTEM);
		Fonts.restore(Fonts.POEM);
		Fonts.restore(Fonts.DEBRIS);
		poem.setSelection(height(Fonts.POEM));
		debris.setSelection(height(Fonts.DEBRIS));
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		for (Theme theme : Theme.values())
			if (themes.get(theme.ordinal()).getSelection() && theme != Theme.chosen())
				Theme.choose(theme);
		Fonts.grow(Fonts.POEM, poem.getSelection() - height(Fonts.POEM));
		Fonts.grow(Fonts.DEBRIS, debris.getSelection() - height(Fonts.DEBRIS));
		return true;
	}
}
