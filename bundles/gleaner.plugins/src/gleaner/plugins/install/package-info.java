// SPDX-License-Identifier: EPL-2.0
/** Installing and removing plug-ins, and those that are Gleaner's own. */
package gleaner.plugins.install;
