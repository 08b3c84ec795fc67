package gleaner.editor;

import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.dnd.IDragAndDropService;

/**
 * What can be dropped on a poem beside plain text: text with origins. Plain text that is dragged within or between poems is the
 * platform's work; its origins are known by {@link Clippings}.
 */
final class HarvestDrop extends DropTargetAdapter {
	private final PoemEditor editor;

	private HarvestDrop(PoemEditor editor) {
		this.editor = editor;
	}

	/** To be called once the editor's own drag and drop is there. */
	static void install(PoemEditor editor) {
		StyledText text = editor.viewer().getTextWidget();
		editor.getSite().getService(IDragAndDropService.class).addMergedDropTarget(text, DND.DROP_COPY | DND.DROP_MOVE, new Transfer[] { HarvestTransfer.getInstance() }, new HarvestDrop(editor));
		if (text.getData(DND.DRAG_SOURCE_KEY) instanceof DragSource source) source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				editor.poem().clippings().selected(editor.selected());
				editor.poem().clippings().dragging(true);
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				editor.poem().clippings().dragging(false);
			}
		});
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		event.feedback |= DND.FEEDBACK_SCROLL;
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (!(event.data instanceof Harvest harvest) || !editor.validateEditorInputState()) {
			event.detail = DND.DROP_NONE;
			return;
		}
		int offset = editor.viewer().getSelectedRange().x;
		try {
			editor.poem().replace(offset, 0, harvest);
			editor.viewer().setSelectedRange(offset, harvest.length());
		} catch (BadLocationException e) {
			event.detail = DND.DROP_NONE;
		}
	}
}
