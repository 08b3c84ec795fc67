// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Transcripts;
import gleaner.performance.record.Recording;
import gleaner.studio.poem.Harvest;
import gleaner.ui.ButtonRow;
import gleaner.ui.Commands;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What was shown, line by line; what is selected can be taken into a poem. A double click goes to where a line was shown. */
public final class TranscriptView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.perform.transcript";
	private static final int EDGE = 12;

	private Player player;
	private StyledText text;
	private EmptyPage empty;
	private Button take;
	private Font small;
	private Transcripts transcript = Transcripts.EMPTY;
	private int current = -1;

	@Override
	public void createPartControl(Composite parent) {
		player = Desk.of(getSite().getWorkbenchWindow()).player();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		text = Spoken.name(new StyledText(page, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "Transcript");
		text.setAlwaysShowScrollBars(false);
		text.setMargins(EDGE, EDGE / 2, EDGE, EDGE / 2);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		small = Fonts.ui(text, -1, SWT.NORMAL);
		Fonts.hang(text, Fonts.DEBRIS);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 60).applyTo(text);
		text.addListener(SWT.MouseDoubleClick, event -> seek());
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR && event.stateMask == 0) seek();
		});
		text.addListener(SWT.Selection, event -> enable());
		text.addCaretListener(event -> enable());
		empty = new EmptyPage(page, getSite(), text);
		Composite row = ButtonRow.in(parent);
		take = new Button(row, SWT.PUSH);
		take.setText("To a poem");
		take.setToolTipText("Puts the lines into the poem in front, with their origin (Ctrl+Enter)");
		take.addListener(SWT.Selection, event -> {
			getSite().getPage().activate(this);
			Commands.run(getSite(), Commands.HARVEST);
		});
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
			style();
		});
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action("Copy") {
			@Override
			public void run() {
				HarvestTransfer.copy(text.getDisplay(), harvest());
			}
		});
		player.onOpen(text, this::opened);
		player.onTick(text, this::follow);
		getSite().getService(IContextService.class).activateContext(StageView.CONTEXT);
		getSite().getService(IContextService.class).activateContext("gleaner.perform.transcript");
		opened();
	}

	private void opened() {
		transcript = Transcripts.of(player.transcript());
		text.setText(transcript.text());
		current = -1;
		style();
		GridLayout around = (GridLayout) text.getParent().getLayout();
		around.marginWidth = around.marginHeight = transcript.text().isEmpty() ? EDGE : 0;
		if (player.recording().isEmpty()) empty.say("Open a replay to read its lines here.");
		else if (transcript.text().isEmpty()) empty.say("Nothing was shown in this performance.");
		else empty.clear();
		enable();
	}

	private void enable() {
		take.setEnabled(!transcript.text().isEmpty());
	}

	/** The line that is shown now stands out. */
	private void follow() {
		int now = transcript.lineAt(player.now());
		if (now == current) return;
		current = now;
		style();
		if (current >= 0 && player.isPlaying()) {
			int line = text.getLineAtOffset(transcript.start(current));
			if (line < text.getTopIndex() || line > text.getTopIndex() + 6) text.setTopIndex(Math.max(0, line - 2));
		}
	}

	private void style() {
		List<StyleRange> ranges = new ArrayList<>();
		for (int i = 0; i < transcript.size(); i++)
			if (transcript.isHeading(i)) ranges.add(heading(i));
			else if (i == current)
				ranges.add(new StyleRange(transcript.start(current), transcript.length(current), Ink.ACCENT.get(), null));
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
	}

	private StyleRange heading(int stretch) {
		StyleRange range = new StyleRange(transcript.start(stretch), transcript.length(stretch), Ink.DIM.get(), null);
		range.font = small;
		return range;
	}

	private void seek() {
		transcript.timeAt(text.getCaretOffset()).ifPresent(player::seek);
	}

	/** What is selected, with where it is from; the line with the caret if nothing is. */
	private Harvest harvest() {
		Optional<Recording> recording = player.recording();
		if (recording.isEmpty()) return Harvest.EMPTY;
		Point selected = text.getSelection();
		return transcript.harvest(recording.get(), selected.x, selected.y);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(harvest()) : super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) text.setFocus();
	}
}
