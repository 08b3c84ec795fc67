// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import gleaner.ui.Css;
import gleaner.ui.Fonts;
import java.net.URL;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Says what this program is: name, version, licence. */
public class About extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		new AboutDialog(HandlerUtil.getActiveShell(event)).open();
		return null;
	}

	private static final class AboutDialog extends Dialog {
		private static final int WIDTH = 380;

		AboutDialog(Shell parent) {
			super(parent);
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setText("About Gleaner");
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 24).spacing(20, 6).applyTo(area);
			Bundle bundle = FrameworkUtil.getBundle(About.class);
			Label sign = new Label(area, SWT.NONE);
			URL drawing = bundle.getEntry("icons/gleaner64.png");
			Image image = ImageDescriptor.createFromURL(drawing).createImage();
			sign.setImage(image);
			sign.addDisposeListener(event -> image.dispose());
			GridDataFactory.fillDefaults().span(1, 4).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
			Label name = line(area, "Gleaner");
			name.setFont(JFaceResources.getFontRegistry().get(Fonts.POEM));
			line(area, "A workbench for cyborg poetry: machines spew, the poet gleans.");
			Version version = bundle.getVersion();
			Css.id(line(area, "Version " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro()), Css.DIM);
			Css.id(line(area, "Eclipse Public License 2.0. It builds on the Eclipse platform and other free software; the file NOTICE "
					+ "names them. Poems are set in EB Garamond by Georg Duffner (SIL Open Font License)."), Css.DIM);
			return area;
		}

		private static Label line(Composite area, String text) {
			Label label = new Label(area, SWT.WRAP);
			label.setText(text);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
			return label;
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
		}

		@Override
		protected void buttonPressed(int button) {
			close();
		}
	}
}
