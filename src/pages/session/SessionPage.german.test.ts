import { open, place, tab } from './openSession.fixture';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inGerman } from '../../words/inGerman.fixture';
import { HOME } from './session.fixture';

it('speaks German to a German user, and keeps its address and values as they are', async () => {
  await inGerman(async () => {
    open();
    expect(screen.getByTestId('session-header')).toHaveTextContent('1m 58s (58 s aktiv)');
    expect(screen.getByTestId('header-country')).toHaveTextContent('Deutschland');
    expect(screen.getByTestId(`page-header-${HOME}`)).toHaveTextContent(
      /Seite geladen.*gerendert in 420 ms.*0 Fehler.*1 Klick/
    );
    expect(screen.getByTestId('page-header-none')).toHaveTextContent('Ohne Seite');
    expect(screen.getByTestId('action-row-act2')).toHaveTextContent(/click.*Pay now.*Error Click/);
    expect(screen.getByTestId('timeline-mark-error-0')).toHaveAccessibleName(/^Fehler: TypeError: x is not a function/);

    await userEvent.click(tab('FEHLER'));
    expect(place()).toContain('tab=errors');
    const grid = screen.getByRole('grid', { name: 'Fehler' });
    expect(within(grid).getByRole('columnheader', { name: /^Meldung/ })).toHaveAttribute('data-column', 'message');
    await userEvent.click(screen.getByTestId('error-row-err1'));
    expect(screen.getByTestId('error-impact')).toHaveTextContent(/^14 Mal \(2 Sitzungen, 1 Benutzer\)/);
    expect(within(screen.getByTestId('breadcrumbs')).getByText('langer Task')).toBeInTheDocument();

    await userEvent.click(tab('LOGS KORRELIEREN'));
    expect(screen.getByTestId('backend-state')).toHaveTextContent(/Backend-Zeile.* dieser Sitzung$/);
  });
});
