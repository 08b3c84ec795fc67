// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.KeyRow;
import gleaner.desk.perform.Stroke;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.commands.contexts.Context;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.Scheme;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.activities.IActivityManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;

/** The keys as they are bound now, those that the poet has changed included. UI thread. */
final class BoundKeys {
	/** A key in a place; what is bound in the inner context, by the poet, or in the nearer scheme, holds. */
	private record Place(String keys, String where) {
	}

	private static final Map<String, String> PLACES = Map.of(
			"org.eclipse.ui.contexts.window", KeyRow.ANYWHERE,
			"org.eclipse.ui.contexts.dialogAndWindow", KeyRow.ANYWHERE,
			"org.eclipse.ui.genericeditor.genericEditorContext", "in a poem",
			"org.eclipse.ui.textEditorScope", "in a poem");

	private static final String DURING_A_SHOW = "in Perform, during a show";

	private final IBindingService bindings;
	private final ICommandService commands;
	private final IContextService contexts;
	private final IActivityManager activities;

	BoundKeys(IWorkbench workbench) {
		bindings = workbench.getService(IBindingService.class);
		commands = workbench.getService(ICommandService.class);
		contexts = workbench.getService(IContextService.class);
		activities = workbench.getActivitySupport().getActivityManager();
	}

	/** All keys that do something in this program, those too that are bound to no command since they act only during a show; sorted. */
	List<KeyRow> list() {
		Map<Place, Binding> holds = new HashMap<>();
		List<String> schemes = schemes();
		Set<Binding> removed = removed(schemes);
		for (Binding binding : bindings.getBindings())
			if (binding.getParameterizedCommand() != null && isHere(binding, schemes) && !isRemoved(binding, removed))
				holds.merge(new Place(binding.getTriggerSequence().format(), where(binding.getContextId())), binding,
						(one, other) -> isNearer(other, one, schemes) ? other : one);
		List<KeyRow> rows = new ArrayList<>();
		holds.forEach((place, binding) -> add(place, binding, rows));
		for (Stroke stroke : Stroke.values()) add(stroke, rows);
		rows.sort(KeyRow.ORDER);
		return rows.stream().distinct().toList();
	}

	/** The scheme in use and those that it builds upon, the nearest first. */
	private List<String> schemes() {
		List<String> schemes = new ArrayList<>();
		Scheme scheme = bindings.getActiveScheme();
		try {
			while (scheme != null && schemes.add(scheme.getId()))
				scheme = scheme.getParentId() == null ? null : bindings.getScheme(scheme.getParentId());
		} catch (NotDefinedException e) {
			return schemes; // the scheme builds upon none
		}
		return schemes;
	}

	private Set<Binding> removed(List<String> schemes) {
		Set<Binding> removed = new HashSet<>();
		for (Binding binding : bindings.getBindings())
			if (binding.getParameterizedCommand() == null && isHere(binding, schemes)) removed.add(binding);
		return removed;
	}

	private static boolean isRemoved(Binding binding, Set<Binding> removed) {
		return binding.getType() == Binding.SYSTEM
				&& removed.stream().anyMatch(gone -> gone.getTriggerSequence().equals(binding.getTriggerSequence())
						&& gone.getContextId().equals(binding.getContextId()) && gone.getSchemeId().equals(binding.getSchemeId()));
	}

	private static boolean isHere(Binding binding, List<String> schemes) {
		return schemes.contains(binding.getSchemeId()) && binding.getLocale() == null
				&& (binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform()));
	}

	private boolean isNearer(Binding one, Binding other, List<String> schemes) {
		if (!one.getContextId().equals(other.getContextId())) return isWithin(one.getContextId(), other.getContextId());
		if (one.getType() != other.getType()) return one.getType() == Binding.USER;
		return schemes.indexOf(one.getSchemeId()) < schemes.indexOf(other.getSchemeId());
	}

	private boolean isWithin(String inner, String outer) {
		try {
			for (String id = inner; id != null; id = contexts.getContext(id).getParentId()) if (id.equals(outer)) return true;
		} catch (NotDefinedException e) {
			return false; // a context of nobody is within none
		}
		return false;
	}

	private void add(Place place, Binding binding, List<KeyRow> rows) {
		Command command = binding.getParameterizedCommand().getCommand();
		if (!command.isDefined() || !activities.getIdentifier(command.getId()).isEnabled()) return;
		try {
			rows.add(new KeyRow(place.keys(), binding.getParameterizedCommand().getName(), place.where(),
					command.getDescription() == null ? "" : command.getDescription()));
		} catch (NotDefinedException e) {
			return; // its plug-in has just gone
		}
	}

	private void add(Stroke stroke, List<KeyRow> rows) {
		Command command = commands.getCommand(stroke.deed().command());
		if (!activities.getIdentifier(command.getId()).isEnabled()) return;
		try {
			rows.add(new KeyRow(stroke.cap(), command.getName(), DURING_A_SHOW, command.getDescription()));
		} catch (NotDefinedException e) {
			return; // a program without the room
		}
	}

	private String where(String id) {
		String known = PLACES.get(id);
		if (known != null) return known;
		Context context = contexts.getContext(id);
		try {
			String name = context.getName();
			return name.startsWith("In ") ? "in " + name.substring(3) : name;
		} catch (NotDefinedException e) {
			return id;
		}
	}
}
