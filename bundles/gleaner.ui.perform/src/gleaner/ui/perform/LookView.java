// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.SetModel;
import gleaner.desk.perform.Typed;
import gleaner.performance.programme.Look;
import gleaner.ui.Spoken;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.TextField;
import gleaner.ui.form.Wheel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** How the stage looks: at once, while a show is on too. */
public final class LookView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.look";
	private static final String OWN = "Gleaner's own (EB Garamond)";
	private static final int EDGE = 24;

	private SetModel model;
	private ScrolledComposite scroll;
	private Composite page;
	private NumberRow size;
	private NumberRow earlier;
	private Combo family;
	private Button mirrored;
	private Button light;
	private Button foot;
	private List<String> families = List.of();

	@Override
	public void createPartControl(Composite parent) {
		Desk desk = Desk.of(getSite().getWorkbenchWindow());
		model = desk.set();
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(EDGE, 10).spacing(8, 6).applyTo(page);
		FormRow sizeRow = new FormRow(page, "Letters", "The size of the main line, on a screen 900 pixels high.", 2);
		size = new NumberRow(sizeRow, "80", new TextField.Steps(2, Look.SMALLEST, Look.LARGEST),
				text -> Typed.whole("The size", text, Look.SMALLEST, Look.LARGEST),
				value -> model.changeLook("size", look -> look.withSize((int) value)), this::fit);
		new Label(sizeRow.controls(), SWT.NONE).setText("pixels");
		FormRow familyRow = new FormRow(page, "Face", "The typeface of the stage.", 1);
		family = familyRow.named(new Combo(familyRow.controls(), SWT.READ_ONLY));
		Wheel.movesTheForm(family);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(family);
		families = families(parent.getDisplay());
		List<String> shown = new ArrayList<>(List.of(OWN));
		shown.addAll(families);
		family.setItems(shown.toArray(String[]::new));
		family.addListener(SWT.Selection, event -> model.changeLook("",
				look -> look.withFamily(family.getSelectionIndex() <= 0 ? "" : families.get(family.getSelectionIndex() - 1))));
		FormRow earlierRow = new FormRow(page, "Earlier", "How many earlier lines stay, each dimmer than the next.", 2);
		earlier = new NumberRow(earlierRow, "2", new TextField.Steps(1, 0, Look.MOST_EARLIER),
				text -> Typed.whole("Earlier lines", text, 0, Look.MOST_EARLIER),
				value -> model.changeLook("earlier", look -> look.withEarlier((int) value)), this::fit);
		new Label(earlierRow.controls(), SWT.NONE).setText("lines");
		mirrored = check("mirrored, for a teleprompter", Look::withMirrored);
		light = check("dark letters on light", (look, isLight) -> look.withDark(!isLight));
		foot = check("a dim line at the foot, with the poem and the next pause", Look::withFoot);
		scroll.addListener(SWT.Resize, event -> fit());
		desk.onChange(page, this::show);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		show();
	}

	private static List<String> families(Display display) {
		return Stream.of(display.getFontList(null, true)).map(FontData::getName)
				.filter(name -> !name.startsWith(".") && !name.equals(StageFonts.OWN)).distinct().sorted(String.CASE_INSENSITIVE_ORDER)
				.toList();
	}

	private Button check(String words, BiFunction<Look, Boolean, Look> change) {
		Button button = Spoken.name(new Button(page, SWT.CHECK | SWT.WRAP), words);
		button.setText(words);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).applyTo(button);
		button.addListener(SWT.Selection, event -> model.changeLook("", look -> change.apply(look, button.getSelection())));
		return button;
	}

	private void show() {
		Look look = model.programme().look();
		size.show(look.size());
		earlier.show(look.earlier());
		int index = look.family().isEmpty() ? 0 : families.indexOf(look.family()) + 1;
		if (index == 0 && !look.family().isEmpty()) family.deselectAll(); // a face of another computer
		else if (family.getSelectionIndex() != index) family.select(index);
		mirrored.setSelection(look.mirrored());
		light.setSelection(!look.dark());
		foot.setSelection(look.foot());
		fit();
	}

	private void fit() {
		int width = scroll.getClientArea().width;
		if (width > 0) scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}

	@Override
	public void setFocus() {
		size.field().control().setFocus();
	}
}
