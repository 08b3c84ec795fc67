// SPDX-License-Identifier: EPL-2.0
/** Commands about plug-ins. */
package gleaner.cli.plugin;
