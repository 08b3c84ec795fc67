// SPDX-License-Identifier: EPL-2.0
/** Trying a plug-in before anybody installs it. */
package gleaner.plugins.check;
